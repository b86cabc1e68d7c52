import { VideoFigure } from "@/components/news/video-figure";
import { PictureView } from "@/components/ui/picture";
import type { AlbumItem, AlbumPage } from "@/lib/albums/queries";
import { formatLongDay, isoDay } from "@/lib/core/dates";
import { formatNumber } from "@/lib/core/numbers";
import { keepTitleTogether, keepTogether } from "@/lib/core/typography";
import { pictureAddress } from "@/lib/files/addresses";
import type { Video } from "@/lib/news/body";

/** The video of an album in the shape of one in a text: they look the same. */
function videoOf({ items, title }: AlbumPage): Video {
  const of = (part: AlbumItem["part"]) => items.find((item) => item.part === part);
  const film = of("VIDEO");
  return {
    type: "video",
    attrs: {
      fileId: film?.fileId ?? null,
      posterId: of("POSTER")?.fileId ?? null,
      captionsId: of("CAPTIONS")?.fileId ?? null,
      caption: film?.caption || title,
      credit: film?.credit ?? "",
    },
  };
}

function PictureFigure({ item: { picture, caption, credit }, first }: { item: AlbumItem; first: boolean }) {
  const largest = picture.widths.at(-1);
  const view = <PictureView picture={picture} sizes="(min-width: 80em) 38rem, (min-width: 40em) 48vw, 100vw" lead={first} />;
  return (
    <figure>
      {largest ? <a href={pictureAddress(picture.id, largest, "jpg", picture.revision)}>{view}</a> : view}
      <figcaption>
        {keepTogether(caption)} {credit && <span>Ảnh: {credit}</span>}
      </figcaption>
    </figure>
  );
}

/** One album: all its pictures with their words, or its video. Each picture leads to its largest size. */
export function AlbumView({ album }: { album: AlbumPage }) {
  const { kind, title, eventDate, description, items } = album;
  return (
    <article>
      <header className="pagehead">
        <h1>{keepTitleTogether(title)}</h1>
        <p className="meta">
          <time dateTime={isoDay(eventDate)}>{formatLongDay(eventDate)}</time>
          {kind === "PICTURES" && <span>{formatNumber(items.length)} ảnh</span>}
        </p>
        {description && <p className="lede">{keepTogether(description)}</p>}
      </header>
      {kind === "VIDEO" ? (
        <VideoFigure video={videoOf(album)} pictures={Object.fromEntries(items.map(({ fileId, picture }) => [fileId, picture]))} />
      ) : (
        <div className="album">
          {items.map((item, place) => (
            <PictureFigure key={item.fileId} item={item} first={place === 0} />
          ))}
        </div>
      )}
    </article>
  );
}
