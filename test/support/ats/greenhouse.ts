import { type AtsSystem, startSystem } from './system.ts';

type Status = Record<string, unknown>;

/** As it is told to order: `application` is in the profile's URL, `take` in the one that is called back. */
interface Order {
  test: string;
  application?: string;
  take?: string;
  change?: object;
}

/** Greenhouse, as it orders tests, is told by PATCH that there is something new, and then asks what. */
export interface Greenhouse extends AtsSystem {
  /** What it was answered when it asked, each time that it was called. */
  pulled: Status[];
  order(order: Order): ReturnType<AtsSystem['call']>;
  statusOf(id: unknown): ReturnType<AtsSystem['call']>;
}

export async function startGreenhouse(): Promise<Greenhouse> {
  const pulled: Status[] = [];
  /** Which test each of its URLs is of. */
  const takes = new Map<string, unknown>();
  const system = await startSystem(async ({ path }) => {
    const { body } = await statusOf(takes.get(path));
    pulled.push(body);
  });
  const statusOf = (id: unknown) =>
    system.call('GET', `/ats/greenhouse/test_status?partner_interview_id=${id}`);
  return {
    ...system,
    pulled,
    statusOf,
    async order({ test, application = 'a-1', take = '1', change = {} }) {
      const answer = await system.call('POST', '/ats/greenhouse/send_test', {
        ...greenhouseOrder(system.origin, { test, application, take }),
        ...change,
      });
      takes.set(`/take_home_tests/${take}`, answer.body.partner_interview_id);
      return answer;
    },
  };
}

/** As the recorded contract has it. */
export function greenhouseOrder(
  origin: string,
  { test, application, take }: { test: string; application: string; take: string },
) {
  return {
    partner_test_id: test,
    candidate: {
      first_name: 'Harriet',
      last_name: 'Potts',
      preferred_name: null,
      resume_url: 'https://files.example.org/resume',
      phone_number: '123-456-7890',
      email: 'harriet@example.org',
      greenhouse_profile_url: `${origin}/people/17681532?application_id=${application}`,
    },
    sent_by: 'grace@example.org',
    url: `${origin}/take_home_tests/${take}`,
  };
}
