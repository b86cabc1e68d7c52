-- AlterTable
ALTER TABLE "disclosure_rules" ADD COLUMN     "note" TEXT NOT NULL DEFAULT '';

-- AlterTable
ALTER TABLE "public_holidays" ADD COLUMN     "source" TEXT NOT NULL DEFAULT '';

-- What could be held against a text, and what could not (docs/decisions/0220). Days that are not named here stay without a source, and say so.
UPDATE "public_holidays" h SET "source" = seen."source"
FROM (VALUES
  ('2018-12-31', '2019-02-08', 'Lịch nghỉ năm 2019, đối chiếu qua báo chí'),
  ('2019-04-15', '2019-04-15', 'Giỗ Tổ 10/3 âm lịch là chủ nhật 14/4, nghỉ bù theo Bộ luật Lao động'),
  ('2019-04-29', '2019-05-01', 'Lịch nghỉ năm 2019, đối chiếu qua báo chí'),
  ('2019-09-02', '2019-09-02', 'Ngày lễ theo Bộ luật Lao động'),
  ('2020-01-01', '2020-12-31', 'Lịch nghỉ năm 2020, đối chiếu qua báo chí'),
  ('2021-01-01', '2021-12-31', 'Lịch nghỉ năm 2021, đối chiếu qua báo chí'),
  ('2022-01-03', '2022-01-03', 'Ngày 01/01 là thứ bảy, nghỉ bù theo Bộ luật Lao động 2019'),
  ('2022-01-31', '2022-12-31', 'Lịch nghỉ năm 2022, đối chiếu qua báo chí'),
  ('2023-01-02', '2023-01-02', 'Ngày 01/01 là chủ nhật, nghỉ bù theo Bộ luật Lao động 2019'),
  ('2023-01-20', '2023-01-26', 'Văn bản số 8056/VPCP-KGVX ngày 01/12/2022'),
  ('2023-05-01', '2023-05-03', 'Lịch nghỉ năm 2023, đối chiếu qua báo chí'),
  ('2023-09-01', '2023-09-04', 'Văn bản số 8056/VPCP-KGVX ngày 01/12/2022'),
  ('2024-01-01', '2024-01-01', 'Bộ luật Lao động 2019, Điều 112'),
  ('2024-04-18', '2024-04-18', 'Bộ luật Lao động 2019, Điều 112: Giỗ Tổ 10/3 âm lịch'),
  ('2024-04-29', '2024-05-04', 'Văn bản số 2450/VPCP-KGVX ngày 12/4/2024'),
  ('2024-09-02', '2024-09-03', 'Lịch nghỉ Quốc khánh năm 2024, đối chiếu qua báo chí'),
  ('2025-01-01', '2025-01-01', 'Bộ luật Lao động 2019, Điều 112'),
  ('2025-04-07', '2025-04-07', 'Bộ luật Lao động 2019, Điều 112: Giỗ Tổ 10/3 âm lịch'),
  ('2025-04-30', '2025-05-01', 'Bộ luật Lao động 2019, Điều 112'),
  ('2025-09-02', '2025-09-02', 'Bộ luật Lao động 2019, Điều 112'),
  ('2026-01-01', '2026-01-10', 'Văn bản số 12729/VPCP-KGVX ngày 25/12/2025'),
  ('2026-02-16', '2026-02-20', 'Lịch nghỉ Tết năm 2026, đối chiếu qua báo chí'),
  ('2026-04-27', '2026-04-27', 'Giỗ Tổ 10/3 âm lịch là chủ nhật 26/4, nghỉ bù theo Bộ luật Lao động 2019'),
  ('2026-04-30', '2026-05-01', 'Bộ luật Lao động 2019, Điều 112'),
  ('2026-09-02', '2026-09-02', 'Bộ luật Lao động 2019, Điều 112')
) AS seen("first", "last", "source")
WHERE h."day" BETWEEN seen."first"::date AND seen."last"::date AND h."source" = '';

UPDATE "disclosure_rules" SET "note" = 'Số ngày đã đối chiếu với Điều 6 Thông tư 61/2017/TT-BTC, có hiệu lực từ 01/8/2017. Tên biểu mẫu và ngày có hiệu lực của Thông tư 90/2018/TT-BTC chưa đối chiếu với văn bản.'
WHERE "validFrom" = DATE '2017-08-01' AND "note" = '';
