/** What several screens of the company's console say. */
export const texts = {
  copy: 'Copy',
  copied: 'Copied.',
  selected: 'The browser does not let the page copy. The text is selected: press Ctrl+C, or ⌘C.',
  done: 'I have it',
  no: 'No, leave it',
  save: 'Save',
  forAdmins: 'For admins of the company. Ask one of them to do this.',
  never: 'never',
};

export type CompanyTexts = typeof texts;
