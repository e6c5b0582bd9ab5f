import type { Locale } from '../../domain/vocabulary.ts';
import { html, type Markup } from '../../html/html.ts';
import { layoutPage, type Page } from '../../html/layout.ts';
import type { DirectHandler } from '../endpoint.ts';
import type { OPERATIONS } from '../operations/endpoints.ts';
import { acceptedLocale } from '../problem-locale.ts';

const LINKS = {
  docs: '/docs',
  contract: '/docs/contract',
  openapi: '/openapi.json',
  health: '/health',
} as const;

interface Words {
  title: string;
  lead: string;
  cards: { href: string; label: string; about: string }[];
  tryIt: string;
  /** Behind the command. */
  tryWhat: string;
}

const WORDS: Record<Locale, Words> = {
  en: {
    title: 'Technical interviews led by an AI',
    lead: 'This is the server of Viva. A candidate talks with an interviewer, gets tasks that adapt to what they can do, and runs and submits code. The company gets a report that can be derived again, event by event.',
    cards: [
      { href: '/sign-in', label: 'Sign in', about: 'To open reports of interviews in this browser.' },
      {
        href: '/docs/contract',
        label: 'Contract',
        about: 'Every call and every event: how to build on this server.',
      },
      {
        href: '/docs/api',
        label: 'Calls',
        about: 'The same calls with their schemas, to read and to try.',
      },
      {
        href: '/docs/report',
        label: 'Report',
        about: 'What the company reads at the end, and how it comes about.',
      },
      { href: '/health', label: 'Health', about: 'Whether everything works that an interview needs.' },
    ],
    tryIt: 'See a whole interview',
    tryWhat:
      'in the checkout, on the machine that this server runs on: a scripted candidate from sign-up to report.',
  },
  ru: {
    title: 'Технические интервью, которые ведёт ИИ',
    lead: 'Это сервер Viva. Кандидат беседует с интервьюером, получает задачи, которые подстраиваются под его уровень, запускает и сдаёт код. Компания получает отчёт, который можно заново вывести из записанных событий.',
    cards: [
      { href: '/sign-in', label: 'Войти', about: 'Чтобы открывать отчёты об интервью в этом браузере.' },
      {
        href: '/docs/contract',
        label: 'Контракт',
        about: 'Все вызовы и события: как подключиться к этому серверу. На английском.',
      },
      {
        href: '/docs/api',
        label: 'Вызовы',
        about: 'Те же вызовы со схемами: можно прочитать и попробовать.',
      },
      {
        href: '/docs/report',
        label: 'Отчёт',
        about: 'Что компания читает в конце и откуда это берётся. На английском.',
      },
      { href: '/health', label: 'Состояние', about: 'Работает ли всё, что нужно для интервью.' },
    ],
    tryIt: 'Посмотреть интервью целиком',
    tryWhat:
      'в папке проекта, на машине, где работает этот сервер: кандидат по сценарию, от регистрации до отчёта.',
  },
};

/** The first thing that anybody sees of a server: a page for browsers, the links for programs. */
export function createHomeHandler(): DirectHandler<typeof OPERATIONS.home> {
  const pages: Record<Locale, Page> = { en: homePage('en'), ru: homePage('ru') };
  return function home(_, { ctx }) {
    ctx.vary('Accept, Accept-Language');
    // A program that takes anything gets what programs read.
    if (ctx.accepts('application/json', 'text/html') !== 'text/html') return { name: 'Viva', links: LINKS };
    const locale = acceptedLocale(ctx);
    ctx.set('Content-Language', locale);
    ctx.set('Content-Security-Policy', pages[locale].contentSecurityPolicy);
    ctx.type = 'text/html; charset=utf-8';
    ctx.body = pages[locale].html;
  };
}

function homePage(locale: Locale): Page {
  const { title, lead, cards, tryIt, tryWhat } = WORDS[locale];
  const body: Markup = html`
<h1>${title}</h1>
<p class="lead">${lead}</p>
<ul class="cards">${cards.map(
    ({ href, label, about }) => html`<li><h2><a href="${href}">${label}</a></h2><p>${about}</p></li>`,
  )}</ul>
<h2>${tryIt}</h2>
<p><code>npm run demo</code>: ${tryWhat}</p>`;
  return layoutPage({ title: `Viva: ${title}`, lang: locale, body });
}
