import { Chart, RadarController, RadialLinearScale } from 'chart.js';
import './register';

Chart.register(RadarController, RadialLinearScale);
