import { pictureAddress, pictureFormats } from "@/lib/files/addresses";
import { type Focus, focusClasses } from "@/lib/files/focus";

/** What a page needs to know of a stored picture. */
interface StoredPicture {
  id: string;
  width: number;
  height: number;
  alt: string;
  revision: number;
  focus: Focus;
  /** Widths in which it exists, ascending. */
  widths: number[];
}

const mimeTypes = { avif: "image/avif", webp: "image/webp", jpg: "image/jpeg" } as const;

interface Props {
  picture: StoredPicture;
  /** How wide the picture stands on the page, as the HTML attribute says it. */
  sizes: string;
  className?: string;
  /** The largest picture of the first screen: fetched first, never lazily. */
  lead?: boolean;
  /** True where the text beside it says the same; screen readers then skip it. */
  decorative?: boolean;
  /** Where its sizes lie; staff see unpublished pictures at addresses of their own. */
  addressOf?: typeof pictureAddress | undefined;
}

/** A stored picture in three formats and every width that was made of it. */
export function PictureView({ picture, sizes, className, lead = false, decorative = false, addressOf = pictureAddress }: Props) {
  const widest = picture.widths.at(-1);
  if (!widest) return null;
  const address = (width: number, format: (typeof pictureFormats)[number]) => addressOf(picture.id, width, format, picture.revision);
  const sources = (format: (typeof pictureFormats)[number]) => picture.widths.map((width) => `${address(width, format)} ${width}w`).join(", ");
  // Browsers without srcset are old and their screens small.
  const fallback = picture.widths.find((width) => width >= 800) ?? widest;
  return (
    <picture>
      {pictureFormats
        .filter((format) => format !== "jpg")
        .map((format) => (
          <source key={format} type={mimeTypes[format]} srcSet={sources(format)} sizes={sizes} />
        ))}
      <img
        className={["pic", className, focusClasses(picture.focus)].filter(Boolean).join(" ")}
        src={address(fallback, "jpg")}
        srcSet={sources("jpg")}
        sizes={sizes}
        width={picture.width}
        height={picture.height}
        alt={decorative ? "" : picture.alt}
        loading={lead ? "eager" : "lazy"}
        fetchPriority={lead ? "high" : "auto"}
        decoding="async"
      />
    </picture>
  );
}
