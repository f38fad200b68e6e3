import 'uplot/dist/uPlot.min.css';
import '../theme/page.css';
import './progress.css';

/** Figures of the reader's progress. Loaded when they are asked for: they bring the chart library along. */
export { Progress, type ProgressProps } from './Progress.tsx';
