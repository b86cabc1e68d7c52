/** One task of the help. */
export interface HelpTopic {
  /** End of its address. */
  slug: string;
  title: string;
  /** Who does this. */
  who: string;
  /** In their order; "[Tin bài](/quan-tri/tin-bai)" is a link. */
  steps: readonly string[];
  /** What people ask afterwards. */
  notes?: readonly string[];
  /** Name of a picture under public/help, with what it shows. */
  picture?: { name: string; alt: string };
}

/** Topics under one heading. */
export interface HelpGroup {
  heading: string;
  topics: readonly HelpTopic[];
}
