import type { CompanyTexts } from '../en/company.ts';

export const texts: CompanyTexts = {
  copy: 'Копировать',
  copied: 'Скопировано.',
  selected: 'Браузер не даёт странице копировать. Текст выделен: нажмите Ctrl+C или ⌘C.',
  done: 'Готово, сохранено',
  no: 'Нет, оставить',
  save: 'Сохранить',
  forAdmins: 'Для администраторов компании. Попросите одного из них.',
  never: 'никогда',
};
