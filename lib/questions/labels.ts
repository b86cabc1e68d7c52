import type { QuestionForm } from "@/prisma/generated/enums";

export const formLabels: Record<QuestionForm, string> = { SPOKEN: "Trực tiếp tại kỳ họp", WRITTEN: "Bằng văn bản" };
