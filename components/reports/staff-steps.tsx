import { VerbButton } from "@/components/ui/verb-button";
import type { ReportDetail } from "@/lib/reports/queries/detail";
import type { ReportAction } from "./staff-remarks";

const words = { retract: "Rút về để sửa", revise: "Soạn tiếp", restore: "Khôi phục từ thùng rác" } as const;

/** The steps on which a report comes back into the hands of who writes it: those that work now. */
export function WayBack({ report: { id, version, why, publishedVersionId }, action }: { report: ReportDetail; action: ReportAction }) {
  return (["retract", "revise", "restore"] as const)
    .filter((step) => why[step] === null)
    .map((step) => (
      <VerbButton key={step} action={action} hidden={{ id, version, step }} className="btn">
        {step === "revise" && publishedVersionId ? "Soạn bản đính chính" : words[step]}
      </VerbButton>
    ));
}
