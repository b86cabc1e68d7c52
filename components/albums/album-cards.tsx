import { Icon } from "@/components/ui/icon";
import { PictureView } from "@/components/ui/picture";
import { albumAddress } from "@/lib/albums/addresses";
import type { AlbumCard } from "@/lib/albums/queries";
import { formatDay, isoDay } from "@/lib/core/dates";
import { formatNumber } from "@/lib/core/numbers";
import { keepTitleTogether } from "@/lib/core/typography";

/** Albums and videos as cards: picture, title, what it is, and the day. */
export function AlbumCards({ albums }: { albums: AlbumCard[] }) {
  return (
    <ul className="albums">
      {albums.map(({ id, kind, slug, title, eventDate, count, cover }) => (
        <li key={id}>
          <article className="story story--card">
            {cover && <PictureView picture={cover} className="story__img" sizes="(min-width: 64em) 25rem, (min-width: 40em) 45vw, 100vw" decorative />}
            <p className="kicker">
              <Icon name={kind === "VIDEO" ? "video" : "images"} /> {kind === "VIDEO" ? "Video" : `${formatNumber(count)} ảnh`}
            </p>
            <h2 className="story__t">
              <a href={albumAddress(slug)}>{keepTitleTogether(title)}</a>
            </h2>
            <p className="meta">
              <time dateTime={isoDay(eventDate)}>{formatDay(eventDate)}</time>
            </p>
          </article>
        </li>
      ))}
    </ul>
  );
}
