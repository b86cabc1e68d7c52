import { Icon } from "@/components/ui/icon";
import { type Followable, followAddress } from "@/lib/alerts/addresses";

/** The way to being told of what changes here. Robots need not follow it: there is one for every record. */
export function FollowLink({ subject, look = "btn" }: { subject: Followable; look?: string }) {
  return (
    <a className={look} href={followAddress(subject)} rel="nofollow">
      <Icon name="bell" />
      Theo dõi
    </a>
  );
}
