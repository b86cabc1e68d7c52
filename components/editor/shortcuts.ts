import { toolbarGroups } from "./toolbar-items";

/** One line of the sheet: what it does, and the keys as they stand on a keyboard. */
interface Shortcut {
  word: string;
  keys: string;
}

const ofToolbar: Shortcut[] = toolbarGroups.flat().flatMap(({ word, keys }) => (keys ? [{ word, keys }] : []));

/** Every shortcut of the page on which an article is written. Those of the toolbar come from the toolbar: said once. */
export const shortcutGroups: { title: string; shortcuts: Shortcut[] }[] = [
  {
    title: "Trong bài",
    shortcuts: [
      ...ofToolbar,
      { word: "Liên kết", keys: "Ctrl+K" },
      { word: "Đoạn văn", keys: "Ctrl+Alt+0" },
      { word: "Đề mục", keys: "Ctrl+Alt+2" },
      { word: "Đề mục nhỏ", keys: "Ctrl+Alt+3" },
      { word: "Xuống dòng trong đoạn", keys: "Shift+Enter" },
      { word: "Lùi mục danh sách vào một cấp", keys: "Tab" },
      { word: "Đưa mục danh sách ra một cấp", keys: "Shift+Tab" },
      { word: "Dán chữ không kèm định dạng", keys: "Ctrl+Shift+V" },
    ],
  },
  {
    title: "Trong bảng",
    shortcuts: [
      { word: "Sang ô sau; ở ô cuối thì thêm hàng", keys: "Tab" },
      { word: "Về ô trước", keys: "Shift+Tab" },
      { word: "Chọn thêm ô bên cạnh", keys: "Shift+mũi tên" },
      { word: "Ra khỏi bảng, viết tiếp bên dưới", keys: "Ctrl+Enter" },
      { word: "Xóa bảng khi đã chọn mọi ô", keys: "Delete" },
    ],
  },
  {
    title: "Trang soạn",
    shortcuts: [
      { word: "Lưu ngay", keys: "Ctrl+S" },
      { word: "Từ bài lên thanh định dạng", keys: "Alt+F10" },
      { word: "Đi giữa các nút của thanh định dạng", keys: "Mũi tên" },
      { word: "Đóng hàng nhập liên kết hoặc hộp thoại", keys: "Esc" },
    ],
  },
  {
    title: "Khi con trỏ không ở trong ô nhập",
    shortcuts: [
      { word: "Mở bảng phím tắt này", keys: "?" },
      { word: "Tìm tin bài, ở mọi trang quản trị", keys: "/" },
    ],
  },
];
