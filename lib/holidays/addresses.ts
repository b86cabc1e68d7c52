/** Where staff keep the days off and the days that are worked instead. */
export const holidaysAdminAddress = "/quan-tri/ngay-nghi";
