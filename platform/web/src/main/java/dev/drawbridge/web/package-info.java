/** How every service stands on HTTP: who is asked, who may listen, what nobody else answers. */
@NullMarked
package dev.drawbridge.web;

import org.jspecify.annotations.NullMarked;
