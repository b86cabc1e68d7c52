/*
 * Words on which guessed passwords are built, folded (no diacritics, lower case). A password that is one of these with digits
 * and signs around it is refused; the most used ones of Vietnamese and English lists.
 */
export const commonWords: ReadonlySet<string> = new Set(
  `password passwords passw passwd pass matkhau matkhaumoi matkhaucuatoi matkhaumacdinh khongcomatkhau mk quenmatkhau doimatkhau
  qwerty qwertyuiop qwertyuiopasdf asdfgh asdfghjkl asdfghjklzxcv zxcvbnm qazwsx qazwsxedc qazwsxedcrfv qwertyqwerty asdfasdfasdf
  admin administrator adminadmin adminadminadmin quantri quantrivien quantrihethong root toor superuser superadmin user username
  guest test tester testing testtesttest demo demodemo system hethong letmein letmeinnow letmeinplease welcome welcomehome
  iloveyou iloveyouforever iloveyousomuch anhyeuem emyeuanh anhyeuemnhieu anhyeuemnhieulam emyeuanhnhieu yeuemmaimai yeuanhmaimai
  vietnam vietnamvodich vietnamquehuongtoi toiyeuvietnam iloveyouvietnam hanoi hanoivietnam saigon hochiminh tphochiminh
  khongbiet khongbietgihet khongaibiet khongcogi chaomung xinchao xinchaovietnam sunshine princess football baseball basketball
  superman batman spiderman pokemon dragon dragonball monkey master shadow michael jordan computer internet samsung iphone android
  facebook google microsoft windows secret secretpassword changeme changeit changemenow default company office vanphong coquan
  abc abcd abcdef abcdefg abcabc abcabcabc abcxyz xyz aaa aaabbbccc hellohello helloworld hello hellokitty
  giadinh hanhphuc giadinhhanhphuc giadinhlaso thanhcong maymanmaymai chucmungnammoi nammoi tinhyeu tinhban banbe congty
  congchuc canbo nhanvien thutruong chutich dangnhap taikhoan baomat antoan matma mahoa`
    .split(/\s+/)
    .filter(Boolean),
);
