@NullMarked
package dev.drawbridge.provider.read.rules;

import org.jspecify.annotations.NullMarked;
