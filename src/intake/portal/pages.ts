import { adviserPage } from './adviser.page.ts';
import { answerPage } from './answer.page.ts';
import { askPage } from './ask.page.ts';
import { checkPage } from './check.page.ts';
import { contactPage, toldPage } from './contact.pages.ts';
import { laterSignPage, noticePage, noticePaperPage, withdrawPage } from './follow.pages.ts';
import { helpersPage } from './followed.pages.ts';
import { helpPage, hidesPage } from './guide.pages.ts';
import { childPage, homePage } from './home.pages.ts';
import { paperPage, papersPage } from './papers.pages.ts';
import { personPage, placePage } from './person.pages.ts';
import { phoneSeenPage } from './phone-seen.page.ts';
import { phoneCodePage, phonePage, whichPage } from './phone.pages.ts';
import { placesPage } from './places.page.ts';
import { planPage } from './plan.page.ts';
import { receiptPage } from './receipt.page.ts';
import { rulesPage } from './rules.page.ts';
import type { Page } from './scene.ts';
import { seenPage } from './seen.page.ts';
import { applyPage } from './start.pages.ts';
import { statusPage } from './status.pages.ts';
import { storyPage } from './story.pages.ts';

/** Every page of an application, once. */
export const applicationPages: readonly Page[] = [
  homePage,
  childPage,
  helpPage,
  hidesPage,
  placesPage,
  adviserPage,
  rulesPage,
  applyPage,
  phoneSeenPage,
  askPage,
  answerPage,
  contactPage,
  toldPage,
  storyPage,
  personPage,
  placePage,
  papersPage,
  paperPage,
  checkPage,
  receiptPage,
  statusPage,
  phonePage,
  phoneCodePage,
  whichPage,
  noticePage,
  noticePaperPage,
  laterSignPage,
  withdrawPage,
  planPage,
  seenPage,
  helpersPage,
];
