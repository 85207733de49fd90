// SPDX-License-Identifier: MIT
#include "unicode/breaks.hpp"
