export { watchWaiting } from '../excel/waiting';
