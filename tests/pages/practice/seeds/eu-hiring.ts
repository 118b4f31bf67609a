import { query } from './rows';
import { code, type Exchange } from './thread';

const QUEUES = ['delivery', 'returns', 'payment', 'product', 'account'];
const WEEKS = ['2026-W40', '2026-W41', '2026-W42', '2026-W43', '2026-W44'];

/** The part of the long thread that is about something else. */
export const EU_HIRING: readonly Exchange[] = [
  [
    'Something else: for the hiring plan, how many support tickets did each agent solve in October 2026?',
    query(
      'Ran a query on fct_support_tickets',
      `select agent, queue, solved, first_answer_minutes, solve_hours\nfrom fct_support_tickets\nwhere month = '2026-10'`,
      {
        agent: Array.from({ length: 11 }, (_, at) => `agent_${String(at + 1).padStart(2, '0')}`),
        queue: QUEUES,
        solved: { around: 41, decimals: 0 },
        first_answer_minutes: { around: 38, decimals: 0 },
        solve_hours: { around: 9.4, decimals: 1 },
      },
      55,
    ),
    'Eleven agents solved 2,264 tickets: 206 each, from 148 to 262.',
  ],
  [
    'And by queue and week',
    query(
      'Ran a query on fct_support_tickets',
      `select week, queue, opened, solved, backlog, solve_hours\nfrom fct_support_tickets\ngroup by 1, 2`,
      {
        week: WEEKS,
        queue: QUEUES,
        opened: { around: 104, decimals: 0 },
        solved: { around: 98, decimals: 0 },
        backlog: { around: 61, decimals: 0 },
        solve_hours: { around: 11.2, decimals: 1 },
      },
    ),
    'Delivery has a third of all tickets; returns grow by 6 % a week.',
  ],
  [
    'How many people does the support team need in December if tickets grow by 20 %?',
    code('agents = opened * 1.2 / solved_per_agent\n       = 2_380 * 1.2 / 206\n       = 13.9'),
    'Fourteen, three more than today.',
  ],
  [
    'Without the returns queue, that one goes to a partner in December',
    code('agents = (2_380 - 540) * 1.2 / 206\n       = 10.7'),
    'Eleven: the team of today is enough.',
  ],
  [
    'Put that into a table for the hiring plan',
    'Support team in December 2026, tickets up by 20 %:\n- with returns: 2,856 tickets, 14 agents\n- without returns: 2,208 tickets, 11 agents\n- today: 2,380 tickets, 11 agents',
  ],
];
