// What browsers from the floor on lack and the program or its libraries use. Only browsers that lack some of it load
// this file (`check.js`), and so do their workers.
import 'core-js/actual/array/at';
import 'core-js/actual/array/find-last';
import 'core-js/actual/array/find-last-index';
import 'core-js/actual/array/to-reversed';
import 'core-js/actual/array/to-sorted';
import 'core-js/actual/array/to-spliced';
import 'core-js/actual/array/with';
import 'core-js/actual/object/group-by';
import 'core-js/actual/object/has-own';
import 'core-js/actual/promise/with-resolvers';
import 'core-js/actual/string/at';
import 'core-js/actual/structured-clone';
import 'core-js/actual/typed-array/at';
import 'core-js/actual/typed-array/find-last';
import 'core-js/actual/typed-array/to-reversed';
import 'core-js/actual/typed-array/to-sorted';
import { addAbortReasons } from './abort-reasons';
import { addInert } from './inert';
import { addRawStreams } from './raw-streams';

addAbortReasons();
addInert();
addRawStreams();
