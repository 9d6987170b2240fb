@NullMarked
package dev.drawbridge.provider.domain;

import org.jspecify.annotations.NullMarked;
