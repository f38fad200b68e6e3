import 'uplot/dist/uPlot.min.css';
import '../theme/page.css';
import './progress.css';

/** Figures of the reader's progress. Loaded when needed, since they include the chart library. */
export { Progress, type ProgressProps } from './Progress.tsx';
