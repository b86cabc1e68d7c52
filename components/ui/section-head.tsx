import { keepTitleTogether } from "@/lib/core/typography";

interface Props {
  /** Ties the heading to its section (`aria-labelledby`). */
  id: string;
  title: string;
  /** The one link at the right; its label says where it leads without its surroundings. */
  more?: { label: string; href: string };
  /** A thinner rule and smaller title, below another head. */
  sub?: boolean;
}

/** The head of a section: a rule, the title at the left, at most one link at the right. */
export function SectionHead({ id, title, more, sub = false }: Props) {
  return (
    <div className={sub ? "shead shead--sub" : "shead"}>
      <h2 className="shead__t" id={id}>
        {keepTitleTogether(title)}
      </h2>
      {more && (
        <a className="shead__more" href={more.href}>
          {more.label}
        </a>
      )}
    </div>
  );
}
