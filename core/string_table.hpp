// SPDX-License-Identifier: MIT
#pragma once

#include "lede/string_table.hpp"
