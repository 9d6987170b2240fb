@NullMarked
package dev.drawbridge.provider.domain.whatif;

import org.jspecify.annotations.NullMarked;
