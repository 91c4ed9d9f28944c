/// Owns WeChat's wire format: signatures, the message cipher, pushes, replies and error codes. Plain Java; does no
/// input or output, keeps no state and knows nothing of Spring or of the server.
///
/// Chinese titles in brackets are pages of WeChat's developer documentation.
@NullMarked
package dev.saoma.protocol;

import org.jspecify.annotations.NullMarked;
