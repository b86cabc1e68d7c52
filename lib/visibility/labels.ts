import type { Visibility } from "@/prisma/generated/enums";

export const visibilityLabels: Record<Visibility, string> = { PUBLIC: "Công khai", INTERNAL: "Nội bộ", RESTRICTED: "Hạn chế" };
