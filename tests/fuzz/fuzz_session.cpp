// Session documents by libFuzzer: whatever the bytes, they are refused with a reason, or open to a
// session that saves to a file of its own.
// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session_file.h"

#include <QtGlobal>

#include <cstdlib>

using namespace untangle;

namespace {

void require(bool condition)
{
    if (!condition)
        std::abort();
}

} // namespace

extern "C" int LLVMFuzzerInitialize(int*, char***)
{
    qInstallMessageHandler([](QtMsgType, const QMessageLogContext&, const QString&) {});
    return 0;
}

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size)
{
    const auto* bytes = reinterpret_cast<const char*>(data);
    const Result<Session> session
        = sessionFromBytes(QByteArray::fromRawData(bytes, qsizetype(size)));
    if (!session) {
        require(!session.error().what.empty());
        return 0;
    }
    const QByteArray saved = sessionBytes(*session);
    const Result<Session> again = sessionFromBytes(saved);
    require(again.has_value());
    require(sessionBytes(*again) == saved);
    return 0;
}
