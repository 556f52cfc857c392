// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/figure.h"
#include "app/linear_chapter.h"
#include "app/playground_chapter.h"
#include "support/user.h"
#include "widgets/theme.h"
#include <QPrinter>
#include <QFile>
using namespace untangle;
using namespace untangle::test;
class TestFigure : public QObject {
    Q_OBJECT
private slots:
    void all(){
        applyTheme(*qApp, m_theme);
        LinearChapter linear(m_theme);
        linear.setAttribute(Qt::WA_DontShowOnScreen);
        linear.resize(1190,714); linear.show();
        linear.goTo(LinearStep::MakeNonnegative, true);
        PlaygroundChapter playground(m_theme);
        playground.resize(1190,714);
        Trainer trainer(defaultSettings(Family::Shallow));
        while(trainer.step()){}
        playground.showRun(std::make_shared<Snapshot>(trainer.snapshot(NeuronId{0,3})));
        for (auto [c,n] : {std::pair{(QWidget*)&linear,"energyCurve"},{(QWidget*)&linear,"plane"},{(QWidget*)&linear,"equation"},{(QWidget*)&linear,"energyBar"},
          {(QWidget*)&playground,"lossChart"},{(QWidget*)&playground,"mirChart"},{(QWidget*)&playground,"diagram"},{(QWidget*)&playground,"matrix"},{(QWidget*)&playground,"neuron"}}) {
            Figure f{n, n, {child<QWidget>(*c,n)}, {}, "Settings and such, a = 3"};
            for (auto s : {"svg","pdf","png"}) {
                auto e = saveFigure(f, m_theme, QString("/tmp/figout/%1.%2").arg(n,s), true);
                QVERIFY2(!e, e?e->what.c_str():"");
            }
            QPrinter p; p.setOutputFileName(QString("/tmp/figout/%1_print.pdf").arg(n));
            QVERIFY(!printFigure(f,m_theme,p,true));
        }
    }
private:
    Theme m_theme=Theme::light();
};
QTEST_MAIN(TestFigure)
#include "tst_figure.moc"
