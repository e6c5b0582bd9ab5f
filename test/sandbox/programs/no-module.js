const lodash = require('lodash');
