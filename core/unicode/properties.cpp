// SPDX-License-Identifier: MIT
#include "unicode/properties.hpp"
