import type { EnglishBody } from "@/lib/bodies/queries";

/** The bodies of the council in English: who leads each, or what each does. */
export function EnglishBodies({ bodies, functions }: { bodies: readonly EnglishBody[]; functions: boolean }) {
  const shown = functions ? bodies.filter((body) => body.functions) : bodies;
  return (
    <ul className="links max-w-[42.5rem]">
      {shown.map(({ slug, name, leaders, functions: words }) => (
        <li key={slug}>
          <b>{name}</b>
          {functions
            ? words.split(/\n{2,}/).map((paragraph) => <p key={paragraph}>{paragraph}</p>)
            : leaders.map(({ title, fullName }) => (
                <p className="small" key={`${title} ${fullName}`}>
                  {title}: <span lang="vi">{fullName}</span>
                </p>
              ))}
        </li>
      ))}
    </ul>
  );
}
