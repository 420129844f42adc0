/** The worker of a lab, in a Web Worker and in a worker thread of Node alike. */

import { loadCore } from '../core/core.js';
import { makeBridge } from './bridge.js';
import { openPort } from './port.js';
import { serveLab } from './service.js';

serveLab(await openPort(), { loadCore, makeBridge });
