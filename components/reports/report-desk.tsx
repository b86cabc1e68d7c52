"use client";
import { createContext, type ReactNode, useContext, useEffect, useMemo, useRef, useState } from "react";
import { type Other, useOpenings } from "@/components/editor/use-openings";
import type { ChosenFigure } from "@/lib/reports/words";

/** The figures that the texts of the page show. */
export interface Frozen {
  /** Null while they are counted anew at every opening. */
  snapshotId: string | null;
  /** "thứ Bảy, 28/11/2026, 9 giờ 14". */
  taken: string | null;
  figures: readonly ChosenFigure[];
}

interface Anew extends Frozen {
  /** "9 giờ 14". */
  at: string;
}

interface Desk extends Frozen {
  others: readonly Other[];
  /** The section in which the cursor of this window stands. */
  here: string | null;
  /** That the figures are others than those that the page came with; null while they are not. */
  anew: string | null;
}

const DeskContext = createContext<Desk>({ snapshotId: null, taken: null, figures: [], others: [], here: null, anew: null });

/** What is known on the page of a report: its figures as they are now, and who writes where. */
export const useReportDesk = (): Desk => useContext(DeskContext);

/** Going through the page with the keyboard is not writing in every section of it. */
const SETTLED_MS = 1000;

/** The section in which the cursor stood last on this page; null once it stands in another form. @param moved told when it has come to rest */
function useHere(moved: () => void): string | null {
  const [here, setHere] = useState<string | null>(null);
  useEffect(() => {
    let last: string | null = null;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = ({ target }: FocusEvent) => {
      const form = target instanceof Element ? target.closest<HTMLFormElement>("form[data-section]") : null;
      const section = form?.dataset.section ?? null;
      if (section === last) return;
      last = section;
      setHere(section);
      clearTimeout(timer);
      timer = setTimeout(moved, SETTLED_MS);
    };
    document.addEventListener("focusin", look);
    return () => {
      clearTimeout(timer);
      document.removeEventListener("focusin", look);
    };
  }, [moved]);
  return here;
}

interface Props {
  /** See app/quan-tri/(khung)/bao-cao/[id]/soan/dang-mo; null where nothing can be written now. */
  address: string | null;
  /** The figures that the page came with. */
  frozen: Frozen;
  children: ReactNode;
}

/**
 * Around the page on which a report is written: says that this window is open and in which section, hears who else writes where, and takes over
 * figures that were frozen anew meanwhile. The page itself is not fetched again: it would come without what is typed in its other forms.
 */
export function ReportDesk({ address, frozen, children }: Props) {
  const [news, setNews] = useState<{ over: string | null; anew: Anew } | null>(null);
  // A page that came back since has the figures itself.
  const anew = news && news.over === frozen.snapshotId && news.anew.snapshotId !== frozen.snapshotId ? news.anew : null;
  const known = anew ?? frozen;
  const place = useRef<string | null>(null);
  const { others, tell } = useOpenings<{ frozen: Anew | null }>(address, {
    sign: () => ({ sectionId: place.current, snapshotId: known.snapshotId }),
    heard: (answer) => answer.frozen && setNews({ over: frozen.snapshotId, anew: answer.frozen }),
  });
  const here = useHere(tell);
  place.current = here;
  const said = anew && `Số liệu đã được chốt ${frozen.snapshotId ? "lại " : ""}lúc ${anew.at}; các con số trong bài đã theo.`;
  const desk = useMemo(() => ({ ...known, others, here, anew: said }), [known, others, here, said]);
  return <DeskContext value={desk}>{children}</DeskContext>;
}
