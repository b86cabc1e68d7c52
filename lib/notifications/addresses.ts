/** What one was told, newest first. */
export const NOTIFICATIONS = "/quan-tri/thong-bao";
/** Letters that have not gone. */
export const LETTERS = "/quan-tri/thu-cho-gui";
/** Where people choose what comes by e-mail. */
export const MAIL_CHOICE = "/quan-tri/ca-nhan#thu-bao";
