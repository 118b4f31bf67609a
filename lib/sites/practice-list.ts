import practice from './practice';
import { defineSite } from './site';

/** The practice chat's endless thread: a list that keeps about thirty of its turns in the page and numbers them. */
export default defineSite({
  ...practice,
  id: 'practice-list',
  name: 'Practice list',
  matches: ['http://127.0.0.1/practice/t/long-stream*'],
  turnIndex: 'data-index',
  turnCount: 'aria-setsize',
});
