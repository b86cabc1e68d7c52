// biome-ignore-all lint/a11y/noRedundantRoles: rows become blocks on phones, where browsers drop the roles of a table.
import { initialsOf } from "@/components/ui/avatar";
import { keepTogether } from "@/lib/core/typography";
import { memberAddress } from "@/lib/members/addresses";

interface Contact {
  id: string;
  slug: string | null;
  name: string;
  title: string;
  duty: string;
  phone: string;
  email: string;
}

/** Officials whom readers may turn to: name, office, telephone, address for letters, what for. */
export function ContactTable({ caption, contacts }: { caption: string; contacts: readonly Contact[] }) {
  return (
    <table className="tbl tbl--stack tbl--who" role="table">
      <caption className="vh">{caption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          <th scope="col" role="columnheader">
            Họ tên, chức vụ
          </th>
          <th scope="col" role="columnheader">
            Điện thoại
          </th>
          <th scope="col" role="columnheader">
            Thư công vụ
          </th>
          <th scope="col" role="columnheader">
            Việc phụ trách
          </th>
        </tr>
      </thead>
      <tbody role="rowgroup">
        {contacts.map(({ id, slug, name, title, duty, phone, email }) => (
          <tr role="row" key={id}>
            <th scope="row" role="rowheader">
              <span className="who">
                <span className="face face--round face--none" aria-hidden="true">
                  {initialsOf(name)}
                </span>
                <span>
                  {slug ? <a href={memberAddress(slug)}>{name}</a> : name}
                  {title ? <small>{keepTogether(title)}</small> : null}
                </span>
              </span>
            </th>
            <td role="cell" data-l="Điện thoại">
              {phone ? <a href={`tel:${phone.replace(/[^\d+]/g, "")}`}>{keepTogether(phone)}</a> : null}
            </td>
            <td role="cell" data-l="Thư" className="mailc">
              {email ? <a href={`mailto:${email}`}>{email}</a> : null}
            </td>
            <td role="cell" data-l="Việc">
              {keepTogether(duty)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
