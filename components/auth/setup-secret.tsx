import type { QrPicture } from "@/lib/auth/qr";

/** The secret of a second factor as a picture to scan and as text to type. */
export function SetupSecret({ picture, secret, link }: { picture: QrPicture; secret: string; link: string }) {
  return (
    <>
      <svg
        className="qr"
        viewBox={`0 0 ${picture.size} ${picture.size}`}
        shapeRendering="crispEdges"
        role="img"
        aria-label="Mã QR chứa chuỗi bí mật ghi ngay bên dưới"
      >
        <path d={picture.path} fill="currentColor" />
      </svg>
      <p className="small mt-4">
        Không quét được thì nhập chuỗi này vào ứng dụng: <code className="secret">{secret.match(/.{1,4}/g)?.join(" ")}</code>, hoặc trên chính điện thoại ấy{" "}
        <a href={link}>mở ứng dụng mã xác thực</a>.
      </p>
    </>
  );
}
