# SPDX-FileCopyrightText: 2026 The Untangle authors
# SPDX-License-Identifier: GPL-3.0-or-later
# What is installed where, and the Debian package: `cmake --workflow --preset package` writes it to
# build/package. Pictures, lessons, pages and words are inside the program.
install(TARGETS untangle
    RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR} BUNDLE DESTINATION .)

if(UNIX AND NOT APPLE)
    set_target_properties(untangle PROPERTIES INSTALL_RPATH "") # the system's libraries
    set(packaging ${CMAKE_CURRENT_LIST_DIR})
    set(built ${PROJECT_BINARY_DIR}/packaging)
    set(man_page ${PROJECT_BINARY_DIR}/app/untangle.1)
    set(share ${CMAKE_INSTALL_DATAROOTDIR})
    find_program(UNTANGLE_GZIP gzip REQUIRED)
    # Without names and times, so that the same sources give the same bytes.
    add_custom_command(OUTPUT ${built}/untangle.1.gz ${built}/changelog.gz
        COMMAND ${CMAKE_COMMAND} -E make_directory ${built}
        COMMAND ${UNTANGLE_GZIP} -9nc ${man_page} > ${built}/untangle.1.gz
        COMMAND ${UNTANGLE_GZIP} -9nc ${packaging}/changelog > ${built}/changelog.gz
        DEPENDS man_page ${man_page} ${packaging}/changelog
        COMMENT "Packing manual page and changelog")
    add_custom_target(package_files ALL
        DEPENDS ${built}/untangle.1.gz ${built}/changelog.gz)

    install(FILES ${built}/untangle.1.gz DESTINATION ${CMAKE_INSTALL_MANDIR}/man1)
    install(FILES ${built}/changelog.gz ${packaging}/copyright
        DESTINATION ${share}/doc/untangle)
    install(FILES ${packaging}/untangle.desktop DESTINATION ${share}/applications)
    install(FILES ${packaging}/untangle.metainfo.xml DESTINATION ${share}/metainfo
        RENAME io.github.untangle_authors.untangle.metainfo.xml)
    install(FILES ${packaging}/untangle-mime.xml DESTINATION ${share}/mime/packages
        RENAME untangle.xml)
    install(FILES ${PROJECT_SOURCE_DIR}/resources/icons/untangle.svg
        DESTINATION ${share}/icons/hicolor/scalable/apps)
    install(FILES ${packaging}/application-x-untangle-session.svg
        DESTINATION ${share}/icons/hicolor/scalable/mimetypes)
endif()

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS OWNER_READ OWNER_WRITE OWNER_EXECUTE
    GROUP_READ GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)
set(CPACK_PACKAGE_CONTACT "The Untangle authors <untangle@example.org>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "explore why brains and networks disentangle")
set(CPACK_PACKAGE_DESCRIPTION
"Untangle shows in class why single neurons so often stand for single factors,
such as place or speed. Nonnegative activity and low energy are enough, says
the theory of Whittington and others (ICLR 2023).
.
Turn a square in the plane of two neurons, move a slider, train a network and
watch it untangle its data. Eight chapters lead from a puzzle to place cells,
object-vector cells and grid cells. Pictures and tables can be taken away, and
commands run the experiments without a display.")
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION education)
set(CPACK_DEBIAN_PACKAGE_PRIORITY optional)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
# What no library of ours names: platforms, Qt's own words, and the faces everything is drawn with.
set(CPACK_DEBIAN_PACKAGE_DEPENDS
    "qt6-qpa-plugins, qt6-translations-l10n, fonts-open-sans, fonts-stix, fonts-dejavu-core")
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS "fonts-noto-cjk, qt6-wayland")
include(CPack)
