import { RecordForm } from "@/components/ui/record-form";
import type { KnownPerson, StaffBodyDetail } from "@/lib/bodies/queries/staff";
import type { ActionState } from "@/lib/core/action-state";
import { contactFields } from "./staff-fields";

type Action = (state: ActionState, form: FormData) => Promise<ActionState>;

interface Props {
  body: StaffBodyDetail;
  /** Whom of the directory a contact may be. */
  people: readonly KnownPerson[];
  editable: boolean;
  keep: Action;
  remove: Action;
}

/** Whom readers may turn to in a body. */
export function StaffContacts({ body, people, editable, keep, remove }: Props) {
  return (
    <section className="pan mt-6" aria-labelledby="lien-he">
      <div className="pan__h">
        <h2 id="lien-he">Người liên hệ</h2>
      </div>
      <div className="pan__b">
        {body.contacts.length > 0 ? (
          <ul className="parts">
            {body.contacts.map((contact) => (
              <li key={contact.id}>
                <h3>{contact.name}</h3>
                <p className="small muted">{[contact.title, contact.phone, contact.email, contact.duty].filter(Boolean).join(", ")}</p>
                {editable ? (
                  <details>
                    <summary>
                      Sửa, bỏ<span className="vh"> {contact.name}</span>
                    </summary>
                    <RecordForm
                      key={contact.version}
                      action={keep}
                      form={`lien-he-${contact.id.slice(-8)}`}
                      fields={contactFields(contact, people)}
                      hidden={{ id: contact.id, version: contact.version, bodyId: body.id }}
                      word="Lưu người liên hệ"
                      look="plain"
                    />
                    <RecordForm
                      action={remove}
                      form={`bo-${contact.id.slice(-8)}`}
                      fields={[]}
                      hidden={{ id: contact.id, version: contact.version, body: body.id }}
                      word="Bỏ người liên hệ"
                      look="danger"
                    />
                  </details>
                ) : null}
              </li>
            ))}
          </ul>
        ) : (
          <p className="muted">Chưa có người liên hệ nào. Luật yêu cầu công khai họ tên, chức vụ, điện thoại, thư điện tử của người liên hệ.</p>
        )}
        {editable ? (
          <details className="mt-4">
            <summary>Thêm người liên hệ</summary>
            <RecordForm
              key={body.contacts.length}
              action={keep}
              form="lien-he-moi"
              fields={contactFields(null, people)}
              hidden={{ bodyId: body.id }}
              word="Thêm người liên hệ"
              look="plain"
            />
          </details>
        ) : null}
      </div>
    </section>
  );
}
