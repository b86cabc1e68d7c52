import { RecordForm } from "@/components/ui/record-form";
import { holdingAdminAddress, postAdminAddress } from "@/lib/bodies/addresses";
import type { StaffBodyDetail, StaffHolding, StaffPost } from "@/lib/bodies/queries/staff";
import type { ActionState } from "@/lib/core/action-state";
import { spanInside } from "./span-words";
import { postFields } from "./staff-fields";

type Action = (state: ActionState, form: FormData) => Promise<ActionState>;

function Holders({ holdings }: { holdings: readonly StaffHolding[] }) {
  return (
    <ul className="rows">
      {holdings.map(({ id, person, fromDay, toDay, term }) => (
        <li key={id}>
          <a href={holdingAdminAddress(id)}>{person.fullName}</a>{" "}
          <span className="muted">
            {spanInside(fromDay, toDay)}
            {term ? `, ${term.name}` : ""}
          </span>
        </li>
      ))}
    </ul>
  );
}

function Post({ post, bodyId, editable, keep, today }: { post: StaffPost; bodyId: string; editable: boolean; keep: Action; today: Date }) {
  const { id, version, title, protocol, sole, holdings } = post;
  const over = ({ toDay }: StaffHolding) => toDay !== null && toDay < today;
  const [present, past] = [holdings.filter((holding) => !over(holding)), holdings.filter(over)];
  return (
    <li>
      <h3>{title}</h3>
      <p className="small muted">
        Thứ tự nghi thức {protocol}. {sole ? "Mỗi lúc một người giữ." : "Nhiều người cùng giữ."}
      </p>
      {present.length > 0 ? <Holders holdings={present} /> : <p className="small">Chưa có ai giữ.</p>}
      {past.length > 0 ? (
        <details>
          <summary>Người giữ trước đây ({past.length})</summary>
          <Holders holdings={past} />
        </details>
      ) : null}
      {editable ? (
        <>
          <p className="btns mt-2">
            <a className="btn btn--sm" href={postAdminAddress(id)}>
              Ghi người giữ<span className="vh"> {title}</span>
            </a>
          </p>
          <details>
            <summary>
              Sửa chức vụ<span className="vh"> {title}</span>
            </summary>
            <RecordForm
              key={version}
              action={keep}
              form={`chuc-vu-${id.slice(-8)}`}
              fields={postFields(post)}
              hidden={{ id, version, bodyId }}
              word="Lưu chức vụ"
              look="plain"
            />
          </details>
        </>
      ) : null}
    </li>
  );
}

/** The offices of a body with who holds them, and held them. */
export function StaffPosts({ body, editable, keep, today }: { body: StaffBodyDetail; editable: boolean; keep: Action; today: Date }) {
  return (
    <section className="pan mt-6" aria-labelledby="chuc-vu">
      <div className="pan__h">
        <h2 id="chuc-vu">Chức vụ</h2>
      </div>
      <div className="pan__b">
        {body.posts.length > 0 ? (
          <ul className="parts">
            {body.posts.map((post) => (
              <Post key={post.id} post={post} bodyId={body.id} editable={editable} keep={keep} today={today} />
            ))}
          </ul>
        ) : (
          <p className="muted">Chưa có chức vụ nào.</p>
        )}
        {editable ? (
          <details className="mt-4">
            <summary>Thêm chức vụ</summary>
            <RecordForm
              key={body.posts.length}
              action={keep}
              form="chuc-vu-moi"
              fields={postFields(null)}
              hidden={{ bodyId: body.id }}
              word="Thêm chức vụ"
              look="plain"
            />
          </details>
        ) : null}
      </div>
    </section>
  );
}
