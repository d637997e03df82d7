export { officeServices } from '../officeServices';
export { mountPane } from './mountPane';
