import { claimsIn } from '../../../src/domain/resume/claims.ts';

const ENGLISH = `Ivan Petrov
Senior Go developer
ivan.petrov@mail.example.com | +7 (916) 123-45-67 | github.com/ipetrov
Male, 29 years old, born 5 May 1996
SUMMARY
Backend engineer, 6 years of experience. 5 years of Go, Python (3 years). I go further.
SKILLS
Go, C, PostgreSQL, Kafka, k8s, gRPC, R, Docker Compose, Node.js, C++
EXPERIENCE
Acme Corp, Springfield — Senior Backend Developer, 2019 – 2023
• Built a load balancer in Go; Ivan led a team of 5
Backend engineer at Globex Inc | Jan 2016 - Dec 2018
- Moved MongoDB to PostgreSQL 12
PROJECTS
Chat server — Go, WebSocket, Redis
• Ray tracer: Rust
EDUCATION
Springfield State University, MSc in Applied Mathematics, 2014
Languages
Russian (native), English`.split('\n');

const RUSSIAN = `РЕЗЮМЕ
Петров Иван Сергеевич
Мужчина, 29 лет, родился 5 мая 1996
Проживает: Москва
+7 916 123 45 67
Гражданство: Россия
Опыт работы — 6 лет
ООО «Ромашка», Backend-разработчик, январь 2019 — по настоящее время
Писал на питоне и Go, 3 года на Kafka. Перенёс базу с Постгреса вместе с Петровым
Ключевые навыки
Docker, Кубернетес, машинное обучение
Образование
МГУ, бакалавр, прикладная математика, 2014`.split('\n');

describe('claims of a résumé', () => {
  const told = (lines: string[], known?: string[]) =>
    claimsIn(lines, known).map(({ kind, text }) => `${kind}: ${text}`);

  it('are its techniques, years, roles, employers, projects and degrees', () => {
    expect(told(ENGLISH)).toEqual([
      'role: Senior Go developer',
      'experience: experience, 6 years',
      'experience: Go, 5 years',
      'experience: Python, 3 years',
      'skill: C',
      'skill: PostgreSQL',
      'skill: Kafka',
      'skill: Kubernetes',
      'skill: gRPC',
      'skill: R',
      'skill: Docker',
      'skill: Node.js',
      'skill: C++',
      'role: Senior Backend Developer',
      'employer: Acme Corp',
      'skill: Load balancing',
      'role: Backend engineer',
      'employer: Globex Inc',
      'skill: MongoDB',
      'project: Chat server',
      'skill: WebSocket',
      'skill: Redis',
      'project: Ray tracer',
      'skill: Rust',
      'education: Master, applied mathematics',
    ]);
  });

  it('are found in Russian, whatever the endings', () => {
    expect(told(RUSSIAN)).toEqual([
      'experience: опыт, 6 лет',
      'role: Backend-разработчик',
      'employer: ООО «Ромашка»',
      'skill: Python',
      'skill: Go',
      'experience: Kafka, 3 года',
      'skill: PostgreSQL',
      'skill: Docker',
      'skill: Kubernetes',
      'skill: Machine learning',
      'education: Бакалавр, прикладная математика',
    ]);
  });

  it('name the line that they come from, but for what is private in it', () => {
    const lines = (list: string[]) =>
      Object.fromEntries(claimsIn(list).map(({ text, line }) => [text, line]));
    expect(lines(ENGLISH)).toMatchObject({
      'Senior Go developer': 'Senior Go developer',
      'Load balancing': '• Built a load balancer in Go; led a team of 5',
      'Master, applied mathematics': 'Master, applied mathematics',
    });
    expect(lines(RUSSIAN)['Kafka, 3 года']).toBe(
      'Писал на питоне и Go, 3 года на Kafka. Перенёс базу с Постгреса вместе с',
    );
  });

  it.each([
    'Contacts: Go developer, go@example.com',
    'Name: Kafka Petrov',
    'Born in 1990, Python developer',
    'Married, two children, Java',
    'Гражданство РФ, Python',
    'Дата рождения: 01.01.1990, Kafka',
    'Python developer, 31 years old',
    'City: Java',
    'Photo: redis.png',
    'Пол: мужской; Go',
  ])('are none of what says who its person is: %s', (line) => {
    expect(claimsIn(['Skills', line])).toEqual([]);
  });

  it('are none of schools, also where somebody worked there', () => {
    const lines = ['Experience', 'Stanford University, Research engineer, 2019 - 2021', 'Used Go'];
    expect(told(lines)).toEqual(['skill: Go']);
    const education = ['Education', 'Massachusetts Institute of Technology, BSc Computer Science'];
    expect(claimsIn(education)).toEqual([
      { kind: 'education', text: 'Bachelor, computer science', line: 'Bachelor, computer science' },
    ]);
  });

  it('have no name that is known from elsewhere', () => {
    const lines = ['Projects', 'Lovelace engine: Go', 'Skills', 'Kafka with Ada'];
    expect(JSON.stringify(claimsIn(lines, ['Ada', 'Lovelace']))).not.toMatch(/ada|lovelace/i);
  });

  it('take no everyday word for a technique', () => {
    expect(told(['I go to work, rust in peace, express myself and react in spring'])).toEqual([]);
    expect(told(['He got a C in maths, section R'])).toEqual([]);
  });

  it('tell of years only where it is plain of what', () => {
    expect(told(['Go 2 years and Kafka 3 years'])).toEqual(['skill: Go', 'skill: Kafka']);
    expect(told(['Built in 2019 года: Redis'])).toEqual(['skill: Redis']);
    expect(told(['99 years of Go'])).toEqual(['skill: Go']);
    expect(told(['three years with Redis, 5+ лет Kafka'])).toEqual([
      'experience: Redis, three years',
      'experience: Kafka, 5+ лет',
    ]);
  });

  it('are nothing in an empty one', () => {
    expect(claimsIn([])).toEqual([]);
    expect(claimsIn(['', ' ', '\u200b'])).toEqual([]);
  });
});
