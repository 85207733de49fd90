// SPDX-License-Identifier: MIT
#include "unicode/fold.hpp"
