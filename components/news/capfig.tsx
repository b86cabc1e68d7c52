import { PictureView } from "@/components/ui/picture";
import { keepTogether } from "@/lib/core/typography";
import type { pictureAddress } from "@/lib/files/addresses";
import type { Figure } from "@/lib/news/body";
import type { Picture } from "@/lib/news/queries";

interface Props {
  figure: Figure;
  /** Undefined where the picture is missing; such a text is never published, and nothing is shown. */
  picture: Picture | undefined;
  sizes: string;
  lead?: boolean;
  addressOf?: typeof pictureAddress | undefined;
}

/** A picture, what it does not show by itself (who, where, when), and who took it. */
export function Capfig({ figure, picture, sizes, lead, addressOf }: Props) {
  if (!picture) return null;
  const { caption, credit, alt } = figure.attrs;
  return (
    <figure className="capfig">
      <PictureView picture={{ ...picture, alt: alt || picture.alt }} sizes={sizes} lead={lead} addressOf={addressOf} />
      {(caption || credit) && (
        <figcaption>
          {keepTogether(caption)} {credit && <span>Ảnh: {credit}</span>}
        </figcaption>
      )}
    </figure>
  );
}
