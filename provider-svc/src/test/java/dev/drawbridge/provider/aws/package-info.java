@NullMarked
package dev.drawbridge.provider.aws;

import org.jspecify.annotations.NullMarked;
