/**
 * Images from archives on disk, without a daemon, a registry or a temporary file: start with
 * {@link dev.scout.sbom.image.ImageArchive}.
 *
 * <p>An archive is a set of files ({@code ArchiveFiles}: a folder, a tar archive, a compressed one) in one of the
 * layouts that tools write ({@code OciLayout}, {@code DockerSave}, {@code LegacySave}, {@code BlobFolder}). A layout
 * leads to manifests and configs, which say what the image is; its layers are read once each, for their digests and for
 * the few files that name the operating system; what is attached goes to the readers next door.
 */
@NullMarked
package dev.scout.sbom.image;

import org.jspecify.annotations.NullMarked;
