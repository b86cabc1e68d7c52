import { PictureView } from "@/components/ui/picture";
import { keepTogether } from "@/lib/core/typography";
import type { pictureAddress } from "@/lib/files/addresses";
import type { Figure } from "@/lib/news/body";
import type { Picture } from "@/lib/news/queries";

interface Props {
  figure: Figure;
  /** Undefined where the picture is missing; such a text is never published. */
  picture: Picture | undefined;
  sizes: string;
  lead?: boolean;
  /** True for staff: a place that still waits for its picture is shown as one. */
  gaps?: boolean | undefined;
  addressOf?: typeof pictureAddress | undefined;
}

/** A picture, what it does not show by itself (who, where, when), and who took it. */
export function Capfig({ figure, picture, sizes, lead, gaps, addressOf }: Props) {
  if (!picture && !gaps) return null;
  const { caption, credit, alt } = figure.attrs;
  return (
    <figure className="capfig">
      {picture ? (
        <PictureView picture={{ ...picture, alt: alt || picture.alt }} sizes={sizes} lead={lead} addressOf={addressOf} />
      ) : (
        <p className="efig__missing">
          <b>Chưa có ảnh</b>
        </p>
      )}
      {(caption || credit) && (
        <figcaption>
          {keepTogether(caption)} {credit && <span>Ảnh: {credit}</span>}
        </figcaption>
      )}
    </figure>
  );
}
