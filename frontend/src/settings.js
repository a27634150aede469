/** The settings page: what is chosen is saved at once. */

import { watchChoices } from './ui/save_at_once.js';

watchChoices();
