#include "CApusRuntime.h"
