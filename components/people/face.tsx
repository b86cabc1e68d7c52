import { initialsOf } from "@/components/ui/avatar";
import { PictureView } from "@/components/ui/picture";
import type { Picture } from "@/lib/files/queries";

interface Props {
  person: { fullName: string; portrait: Picture | null };
  /** A round beside a line of a list, or a portrait of its own. */
  look: "round" | "portrait";
  /** The large portrait at the head of a page: says who it is, and is fetched first. */
  lead?: boolean;
}

/** The face of somebody whose name stands beside it; initials where there is no picture. */
export function Face({ person: { fullName, portrait }, look, lead = false }: Props) {
  const name = look === "round" ? "face face--round" : "face";
  if (!portrait || portrait.widths.length === 0) {
    return (
      <span className={`${name} face--none`} aria-hidden="true">
        {initialsOf(fullName)}
      </span>
    );
  }
  const sizes = look === "round" ? "3rem" : lead ? "15rem" : "(min-width: 64em) 12rem, 45vw";
  const picture = lead ? { ...portrait, alt: portrait.alt || `Chân dung ${fullName}` } : portrait;
  return <PictureView picture={picture} sizes={sizes} className={name} decorative={!lead} lead={lead} />;
}
