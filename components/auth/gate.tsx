import { LifeBuoy, Lock, PhoneOff } from "lucide-react";
import type { ReactNode } from "react";
import { CouncilName } from "@/components/layout/brand";
import { Preferences } from "@/components/layout/preferences";
import { Mark } from "@/components/ui/mark";

interface Props {
  councilName: string;
  hotline: string;
  /** The one right address of the portal. */
  origin: string;
  children: ReactNode;
}

/** The sign-in pages: the office and its three promises on lacquer, the form beside it. */
export function Gate({ councilName, hotline, origin, children }: Props) {
  return (
    <div className="gate">
      <a className="skip" href="#noi-dung">
        Đến nội dung chính
      </a>
      <header className="gate__side">
        <div className="gate__in">
          <a className="gate__id" href="/">
            <Mark />
            <span>
              <b>
                <CouncilName name={councilName} />
              </b>
              Trang quản trị cổng
            </span>
          </a>
          <p className="gate__d">Nơi viết, duyệt và công bố hồ sơ của Hội đồng. Mọi lần đăng nhập đều được ghi lại.</p>
          <ul className="gate__k">
            <li>
              <Lock className="icon" aria-hidden="true" />
              <span>
                Địa chỉ đúng bắt đầu bằng <b>{origin}</b>
              </span>
            </li>
            <li>
              <PhoneOff className="icon" aria-hidden="true" />
              <span>Không ai hỏi mật khẩu hay mã số của ông, bà qua điện thoại</span>
            </li>
            {hotline ? (
              <li>
                <LifeBuoy className="icon" aria-hidden="true" />
                <span>Cần giúp: {hotline}, giờ hành chính</span>
              </li>
            ) : null}
          </ul>
        </div>
      </header>
      <main className="gate__main" id="noi-dung" tabIndex={-1}>
        <div className="gate__top">
          <Preferences />
        </div>
        {children}
      </main>
    </div>
  );
}
